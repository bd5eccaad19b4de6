// English: messages of customers who have had enough, and plain ones, that the tone is learned from.
import type { Examples } from '../language.ts'

export const examples: Examples = {
  fed: `
    I've been on this chat for an hour and got nowhere
    Seriously? You lost my package again?
    This company is an absolute disgrace
    Why is nobody getting back to me
    I have emailed you five times and heard nothing
    You people have no idea what you are doing
    What kind of service is this
    I'm beyond annoyed right now
    Stop giving me the same generic reply
    My patience is running out
    I want my money back NOW or I'm going to the bank
    I will be telling everyone to avoid your shop
    You have ruined my holiday, thanks a lot
    How hard can it be to send a parcel
    I am extremely disappointed with how this has been handled
    This is the worst experience I've ever had
    Do you even care about customers
    I'm cancelling my account and going to your competitor
    you're not listening to me
    I've explained this to three different agents already
    Unbelievable. Still no refund after six weeks.
    This is a complete waste of my time
    I am so angry I could scream
    You keep sending me in circles
    Absolutely terrible support
    It's been 3 weeks and nobody has bothered to reply
    I'm sick of this
    Your app is garbage
    You lied to me about the delivery date
    I demand to know why my order was cancelled without telling me
    FIX THIS ALREADY!!!
    I can't believe how incompetent you are
    I'm done. Close my account.
    what a joke
    useless chatbot
    This has been going on for months and you do nothing
    I'm going to report you to trading standards
    are you even reading what I write
    I have had it with your excuses
    Why do I have to repeat myself every single time
    second time this week your website ate my order, I'm fed up
    no one at your company knows anything
    pathetic service
    Not good enough! I expect an answer today
    you guys suck
    This is getting beyond ridiculous now
    I'm losing my mind with this website
    you guys are a bunch of thieves
    been trying to reach you since Tuesday and all I get is this stupid chat
    Can somebody competent please deal with this
    I've had enough of being messed around
    Your customer service is nonexistent
    I will take my business elsewhere
    give me my money back you crooks
    why do you keep closing my ticket without solving it
    This is the last straw
    You promised a call back and nobody ever called
    fourth email. fourth! and still the same nonsense
    I'm extremely unhappy with the way I have been treated
    Do your job
    it's a disgrace that I pay for this
    I am absolutely livid
    So you just take people's money and disappear?
    Not impressed at all with your company
    this bot doesn't understand anything
    what the hell is going on over there
    Everything about this service is awful
    I've never been treated so badly by a company
    hours on hold and then you hang up on me
    No wonder everyone hates you
    I want a full refund and an apology
    how is it possible that you lost it twice
    You are wasting my time with these questions
    Stop asking me for my order number, I gave it to you
    it's been a month. a MONTH.
    you don't give a damn do you
    this app is the worst thing I have ever paid for
    I'll be posting this all over social media
    My solicitor will be in touch
    Could you be any slower
    honestly I'm disgusted
    are you ignoring me on purpose
    you should be ashamed
    Nobody takes responsibility at your company
    I'm fuming
    If I don't hear back today I'm disputing the charge with my bank
    I've wasted three hours on this already
    terrible, just terrible
    You've got to be kidding me
    can't you do anything right
    I'm at the end of my rope with this
    for the love of god just answer the question
    This has to be the most incompetent company on earth
    stop wasting everybody's time
    Your so called support team is laughable
    three weeks and still no reply from you
    I feel completely ignored
    Give me a straight answer for once
    I'm tired of hearing the same excuses
    My order is wrong AGAIN. How does this keep happening?
    You clearly don't care
    I regret ever buying from you
    Not a single person has contacted me
    I have lost all trust in your company
    I am really annoyed
    this is theft
    why should I pay for a service that never works
    I'll see you in small claims court
    absolute clowns
    I've had to call six times about one refund
    please stop sending me automated replies
    what is the point of this chat
    your website is a disaster
    nobody there seems to know what they're doing
    I'm so done with your nonsense
    If this isn't resolved by friday I'm leaving
    you just lost a loyal customer
    I am not satisfied with your answer, again
    it's ridiculous that I have to ask again
    I cannot believe this is happening again
    you've been no help whatsoever
    this is a scam
    fuming. absolutely fuming
    I've never experienced such poor service
    this is beyond frustrating
    I should not have to chase you for my own money
    You have been holding my money hostage for a month
    I've never felt so disrespected as a customer
    Is this some kind of sick joke
    your agent hung up on me twice
    I've been patient long enough
    Why does nobody at your company talk to each other
    all I get are automated emails
    I'm not paying for this mess
    You said it would be here yesterday. It's not here. Again.
    this is driving me up the wall
    Get your act together
    I want the name of your CEO
    how many times are you going to charge me for something I cancelled
    I'm so tired of this back and forth
    You keep promising and never deliver
    I'll make sure nobody I know ever buys from you
    that's it, I'm calling the bank
    There is no excuse for this
    It's appalling how you treat people
    I want answers and I want them now
    what a bunch of crooks
    completely unacceptable behaviour from your driver
    Don't tell me to wait again
    I've explained my problem like ten times
    you're useless, all of you
    I wouldn't recommend you to my worst enemy
    such a bad experience, never again
    I've been transferred 4 times and still no solution
    my complaint has been ignored for weeks
    this bot keeps giving me irrelevant answers, so frustrating
    I'm really angry about this
    You are taking advantage of people
    I have better things to do than chase you
    are you going to help me or not
    are you deaf
    it's 2026 and you can't even ship a box
    enough is enough
    I can't take it anymore
    why did you lie to me
    my kids cried because of you
    I have had enough of your lies
    stop treating me like a number
    Your delivery guys are the worst I have ever seen
    I'm boiling with rage
    why on earth would you charge me again
    This is the most frustrating company to deal with
    no one picks up the phone, no one answers emails, what is going on
    I'm at breaking point with this
    you broke it and now you refuse to pay for it
    I keep getting passed from one department to the next
    I am sick to death of this
    you've taken my money and given me nothing
    how do you people sleep at night
    I demand to speak with whoever runs this circus
    worst decision of my life was ordering here
    what an absolute shambles
    you owe me an explanation
    is anybody actually working there
    seriously how incompetent can you be
    I'm never using this app again
    I'm beyond furious at this point
    you have wasted my entire day
    this is the fifth time this month
    I will not be ignored any longer
    you are making me angry
    I'm not happy at all with how this was handled
    your chat is a waste of space
    do not tell me to be patient
    I don't want your apologies, I want my money
    it is outrageous to charge a fee for this
    You sold me a broken product and now you hide
    I cannot stress enough how upset I am
    unacceptable. absolutely unacceptable.
    I've lost hours of work because of your bug
    who do you think you are
    nothing but problems since I signed up
    Every time I contact you I get a different answer
    no one takes me seriously
    you should be embarrassed by this service
    I'm going to leave the worst review possible
    I was lied to by your sales team
    you don't deserve my business
    I'm shaking with anger
    I have been more than patient with you
    your system is a joke and so is your staff
    why bother having support if you never respond
    my patience has run out
    you guys clearly have no clue
    this is insulting
    you can't keep doing this to people
    what is wrong with you
    I'm fed up waiting for a reply that never comes
    don't you dare close this ticket
    I can't get a human, I can't get an answer, I can't get my money
    I've been robbed
    this company only cares about money
    cancel my account now, I'm sick of you
    I've wasted enough time on this nonsense
    we are extremely dissatisfied and considering legal steps
    answer me
    you are the worst
    I hate your service
    how is this still not fixed
    still broken. still no answer. still paying for it.
    please explain why I was treated so rudely
    I expected better from you
    I had to take a day off for nothing because your technician never showed up
    stop ignoring my messages
    I'm being charged for your mistakes
    I feel cheated
    such terrible communication
    no response, no refund, no respect
    it's a nightmare dealing with you
    if I could give zero stars I would
    you ruined my daughter's birthday
    all your promises are worthless
    get it sorted or I'm gone
    bloody hell, not again
    this is driving me insane
    useless, useless, useless
    two hours on hold and then you hung up on me
    third delay tonight and nobody at the gate can tell us why
    you cancelled my flight and offered me nothing
    still no bag after four days, and your phone line just rings
    your website eats my order and your staff shrugs
    been waiting since nine this morning and no one showed up
    I paid for express and got it a week late
    your agents keep passing me from one desk to the next
    no apology, no explanation, no refund
    sat on the plane for three hours without water
    my internet is down again and your app says all is well
    how do you lose two suitcases on a direct trip
    you charged me for something I never ordered and now you ignore my mails
    the man at the counter was rude to my mother
    I will not be flying with you again
    that is the last time I order from you
    never again with this airline
    you had one job
    worst flight of my life thanks to you
    so your answer is to wait another week? no thanks
    promised a call back on Monday, it is Friday now
    your update broke my phone and your shop wants money to fix it
    got the wrong item twice and now you want me to pay the return
    seriously, an hour to get through to a human being
    your customer service is a black hole
    I have been on the phone all morning and I am no further
    missed my connection because of you and slept on the floor
    why do you take bookings if you cannot handle them
    you sold my seat to somebody else
    no one answers the phone, no one answers the mails
    not even a sorry from your staff
    that voucher is an insult after what you put us through
    I expected better from a company of your size
    your driver threw my parcel over the fence
    left my daughter stranded at the airport with no help
    your hold music and I are old friends by now
    do you train your people to be this unhelpful
    I was told three different things by three of your people
    day five without hot water and no engineer in sight
    the service is going downhill fast
    your staff lied to us about the reason of the delay
    what is the point of a reservation if you do not keep it
    I am out of pocket and out of patience
    once again the driver claims nobody was home, I was here all day
    your machine took my money and gave me nothing
    can't even check in because your site is broken, great work
    so disappointed, this used to be a good brand
    no wonder people leave you
    we have been stuck here for six hours without any information
    you keep sending bills for an account that I closed
    how can you treat paying customers like this
    my order vanished and so did your support
    another day, another failed delivery
    you refuse to help and then ask me for a rating
  `,
  calm: `
    What is your return policy?
    What are your prices?
    What are your hours?
    Do your prices include tax?
    Is your store near the station?
    I like your product, does it come in red?
    Can I visit your office?
    I love your app, one small question
    How do you calculate the fee?
    Do you guys offer student discounts?
    You mentioned a trial, how do I start it?
    Are you able to see my order?
    Can you tell me who you work with?
    What do you need from me?
    I did what you said and now it asks for a code
    You can reach me after five
    What did I do wrong?
    no, that is not right, my name has two n
    I am a bit worried about the payment
    What is the problem with my account?
    Why is it still pending?
    I have tried several times with the same result
    My wallet was stolen, please block the card
    Is there a problem with your system today?
    How long must I keep the receipt?
    I already have an account, can I use it?
    Nothing happens when I press the button
    It happened again this morning, same message
    I need this before the weekend, is that possible?
    All my files are gone after the update, can they be restored?
    I never asked for the premium plan, how do I switch back?
    Who do I contact about a job?
    My parcel still has not arrived, can you check where it is?
    I was charged twice for the same order
    The app crashes every time I open it
    I never received the confirmation email
    Is there nothing you can do about the shipping cost?
    I need this today, is express delivery possible?
    The discount code did not work again
    My account has been locked since yesterday
    I already paid but the invoice is still open
    How long does a refund usually take?
    I ordered the wrong size, how do I exchange it?
    nobody was home when the courier came
    Why was my card declined?
    The screen is cracked and does not turn on
    I would like to cancel my subscription please
    It has been two weeks since I returned the item, any update?
    Could you resend the link? It expired already
    I have not heard back about my application yet
    your website says the item is in stock but I cannot add it
    The product is nothing like the picture, I want to return it
    Please help, I am locked out and have a meeting in an hour
    I think there is a mistake on my bill
    The package was left in the rain and the box is wet
    Can you tell me what is taking so long?
    it keeps saying invalid password
    I'm worried that my payment did not go through
    I'd like to make a complaint about the driver
    we have been waiting for the technician since 9
    the colour is different from what I expected
    my son broke the handle, can I buy a spare part?
    Can I still change the delivery address?
    I already returned the item last week, when will I be refunded?
    there is no option to pay with paypal
    it never asked me for a password
    the battery is completely dead after one hour
    I don't understand the second step
    my last two payments failed
    The courier said nobody was home but I was here all day
    it's still processing after three days
    I can't find the cancel button anywhere
    Is there any way to speed this up?
    I have a problem with my bill again
    the coupon you sent me has expired
    why is shipping so expensive?
    my internet has been down since this morning
    I would really like to know when it ships
    do I have to pay customs?
    The instructions are confusing
    I got someone else's package
    I'm not sure this is the right size
    the app logs me out every time
    how often do you restock?
    I've been charged a fee I don't recognise
    I need to cancel before friday
    your driver left it at the wrong house
    I would like an update on my ticket please
    The box arrived empty
    Why do I need to verify my identity again?
    It says delivered but I don't have it
    the driver was early so I missed him
    could you explain this charge to me?
    I keep getting logged out
    Is the sale still on?
    I can't remember which email I used
    the new update broke the search
    The button does nothing
    My order from last month is still processing
    I was told to contact you about a missing part
    I'd like to speak about my invoice from March
    we moved and never changed the address
    I need a receipt for my taxes
    can I get a price adjustment, it went on sale right after I bought it
    Sorry, I clicked the wrong option and cancelled by mistake
    the strap came loose after a week
    I tried everything on the help page already
    Hi, can you tell me when my order will ship?
    I want to change my email address
    How can I reset my password?
    The link in the email does not open
    My screen stays black after the update
    I'd like to know if this comes in blue
    Is it possible to pay by invoice?
    There is a scratch on the side of the phone
    Please cancel order 4512
    I was wondering how your loyalty points work
    where can I download my invoice
    I think I was overcharged by five dollars
    can you send me a return label
    the tracking has not moved for four days
    do you ship to Norway
    my card got declined twice this morning
    The wifi disconnects every few minutes
    I received two of the same item
    what are your opening hours on sunday
    could I get a copy of my contract
    My account shows the wrong name
    I did not get the verification code
    I need to add another user to our plan
    what happens to my data when I close the account
    the printer says paper jam but there is no paper stuck
    How do I turn off notifications?
    You sent me the wrong size
    I can't upload a file larger than 10 MB
    it says my session expired
    we would like to upgrade to the team plan
    my subscription renewed but I wanted to stop it
    is my warranty still valid?
    I forgot to use my voucher, can you still apply it?
    the food arrived cold
    the hotel booking shows the wrong dates
    can I bring my dog
    My refund was less than I expected, can you check?
    There's a typo in my address
    I lost my phone and cannot log in anymore
    does this work with an iPhone 12
    I am having trouble connecting my bank
    Your agent told me to send a photo, here it is
    the sound cuts out after ten minutes
    I would like to return these shoes, they are too small
    my package seems to be lost
    the page never finishes loading
    why was my payment rejected
    I want to know more about your business plan
    Can you please help me with my tax form
    the seat was broken so we had to move
    nobody answered the door because I was at work
    I can see the charge but not the order
    how do I delete a photo
    it keeps asking me to sign in
    please let me know when it is back in stock
    my coupon was not applied
    I never got the email you mentioned
    I still have the old version, how do I update?
    Are you open on public holidays?
    The app asks for my location again and again, is that normal?
    what does this error mean
    my daughter's order is missing a sock
    I have been trying to register but the form fails
    just checking in on my request from Monday
    I paid twice by accident
    the courier left a note but I can't read it
    thanks, I'll wait for the email
    ok I sent the documents
    yes the number is correct
    no I have not tried that yet
    I am not sure what you mean
    that is a good idea, how do I do it?
    can you explain it again please
    it worked for a day and then stopped
    I'm calling about my appointment tomorrow
    I need a new charger, mine stopped working
    The instructions say to press reset but there's no such button
    do I get a discount if I order ten
    you charged me for shipping but it said free
    I would like to file a claim for a damaged parcel
    looking forward to my flight tomorrow
    any news on when the new phone comes out?
    just landed, the crew was lovely
    do you fly from Hamburg to Lisbon in winter?
    is there an app for tablets too?
    just sent you a direct message with my details
    my flight number is on the booking, can you look?
    which terminal do I need for the evening flight?
    hi, is the store in town open on Sunday?
    can I bring a small guitar as hand luggage?
    I followed you, can you write to me privately?
    what time does check in open?
    does the upgrade work on older models as well?
    love the new design of the shoes
    got my order today, fits well
    could you tell me if the blue one comes back in stock?
    I would like to know how to add my frequent flyer number
    is the sale still on this weekend?
    your team in the shop was great this morning
    sent the form just now, do you need anything else?
    how early should I be at the airport with children?
    ok, I will send it again with a picture
    it is a model from last year, bought in March
    yes, I restarted it and the light is green now
    thanks, that is what I was looking for
    good morning, do you ship to Norway?
    can I change the name on a ticket?
    I think I left my scarf on the plane this morning, who do I ask?
    is wifi free on board?
    just a question, does the plan include calls abroad?
    where can I find my reservation number?
    the game will not start on my console, any tips?
    the sound stops when I plug in headphones, is there a setting?
    is there an outage in the north of the city at the moment?
    any chance of more flights to Oslo next summer?
    do you have plans to open a store in Leeds?
    can't wait for the new season
    what is the best way to send you a file?
    I am at the gate and it says delayed, do you know until when?
    my bag did not come out, where is the desk for that?
    I sent you my order number in a message
    it was the evening flight on the second
    the code says expired, could you send a new one?
    how do I get the older version back?
    can you check whether my seat is by the window?
    the light on the router is orange, is that normal?
    works now, thank you for the fast answer
    I just signed up and do not see the welcome mail yet
    are pets allowed in the cabin?
    does anybody know which charger fits?
    is it possible to pick up the parcel myself?
    we fly on Friday, do we need to print the passes?
    I use the web version on a laptop
    do the points count for my wife as well?
  `,
}
